package dev.labcast.export;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes an XML file, an element on a line. One thread.
final class XmlText {
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    XmlText() {
        try {
            xml = WRITERS.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("XML into memory fails", broken);
        }
    }

    /// An element with `attributes` as name, value, name, value; `inside` writes what is in it.
    void element(String name, Consumer<XmlText> inside, String... attributes) {
        step(() -> {
            start(name, attributes);
            depth++;
        });
        inside.accept(this);
        step(() -> {
            depth--;
            indent();
            xml.writeEndElement();
        });
    }

    /// An element that holds only text.
    void leaf(String name, String words, String... attributes) {
        step(() -> {
            start(name, attributes);
            xml.writeCharacters(OneLine.of(words));
            xml.writeEndElement();
        });
    }

    String text() {
        step(() -> {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
        });
        return text.toString();
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], OneLine.of(attributes[i + 1]));
        }
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    /// A string takes everything.
    private static void step(Step step) {
        try {
            step.run();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("XML into memory fails", broken);
        }
    }
}
