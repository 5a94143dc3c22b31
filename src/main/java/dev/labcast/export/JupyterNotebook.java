package dev.labcast.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labcast.markup.Block;
import dev.labcast.markup.Fence;
import dev.labcast.markup.ImageLink;
import dev.labcast.markup.MarkupLine;
import dev.labcast.recording.SessionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The notebook as it stood at the end, as a Jupyter notebook (nbformat 4.5): fenced Python becomes
/// code cells, the rest Markdown, plots are attached.
final class JupyterNotebook implements Format {
    @Override
    public String id() {
        return "ipynb";
    }

    @Override
    public String extension() {
        return "ipynb";
    }

    @Override
    public String about() {
        return "the notebook for Jupyter, with its plots";
    }

    @Override
    public List<String> loses() {
        return List.of(
                "Only the notebook as it was at the end; nothing in it has a time.",
                "Code was not run in it, so it has no outputs.");
    }

    @Override
    public String write(Material material) throws Unfit {
        List<String> lines = material.session().state().notebook().lines();
        if (lines.stream().allMatch(String::isBlank)) {
            throw new Unfit("Nothing of the notebook was shown, so there is none to export.");
        }
        return new Cells(material.session().folder()).of(lines);
    }

    /// Cells while they are gathered. One thread.
    private static final class Cells {
        private final SessionFolder folder;
        private final ObjectNode root = JsonText.object();
        private final ArrayNode cells = root.putArray("cells");
        private final List<String> source = new ArrayList<>();
        private ObjectNode attachments = JsonText.object();

        Cells(SessionFolder folder) {
            this.folder = folder;
        }

        String of(List<String> lines) throws Unfit {
            Fence fence = Fence.NONE;
            boolean code = false;
            for (String line : lines) {
                MarkupLine read = MarkupLine.of(line, fence);
                boolean edge = read.block() == Block.FENCE;
                if (edge && !code && isPython(line)) {
                    end(false);
                    code = true;
                } else if (edge && code) {
                    end(true);
                    code = false;
                } else {
                    source.add(code ? line : withPlot(line, read));
                }
                fence = read.next();
            }
            end(code);
            ObjectNode metadata = root.putObject("metadata");
            metadata.putObject("kernelspec")
                    .put("display_name", "Python 3")
                    .put("language", "python")
                    .put("name", "python3");
            metadata.putObject("language_info").put("name", "python");
            root.put("nbformat", 4);
            root.put("nbformat_minor", 5);
            return JsonText.of(root);
        }

        private static boolean isPython(String line) {
            String info = line.strip().replaceFirst("^[`~]+", "").strip();
            return info.startsWith("python") || info.startsWith("py ") || info.equals("py");
        }

        /// A picture of the session is attached, and named so; another's link stays.
        private String withPlot(String line, MarkupLine read) throws Unfit {
            if (read.block() != Block.IMAGE) {
                return line;
            }
            Optional<ImageLink> link = ImageLink.of(line);
            if (link.isEmpty() || !link.get().target().startsWith("plots/")) {
                return line;
            }
            Path plots = folder.path().resolve("plots");
            Path file = folder.path().resolve(link.get().target()).normalize();
            if (!file.startsWith(plots) || !Files.isRegularFile(file)) {
                return line;
            }
            String name = String.valueOf(file.getFileName());
            attach(name, file);
            return new ImageLink(link.get().name(), "attachment:" + name).line();
        }

        private void attach(String name, Path file) throws Unfit {
            try {
                byte[] image = Files.readAllBytes(file);
                attachments
                        .putObject(name)
                        .put(type(name), Base64.getEncoder().encodeToString(image));
            } catch (IOException unreadable) {
                throw new Unfit(
                        "A plot of the notebook cannot be read (%s); put it back or take its line out."
                                .formatted(unreadable.getMessage()));
            }
        }

        private static String type(String name) {
            return name.endsWith(".png")
                    ? "image/png"
                    : name.endsWith(".svg") ? "image/svg+xml" : "image/jpeg";
        }

        private void end(boolean code) {
            while (!source.isEmpty() && source.getFirst().isBlank()) {
                source.removeFirst();
            }
            while (!source.isEmpty() && source.getLast().isBlank()) {
                source.removeLast();
            }
            if (!source.isEmpty()) {
                ObjectNode cell = cells.addObject();
                cell.put("cell_type", code ? "code" : "markdown");
                cell.put("id", "cell-" + cells.size());
                cell.putObject("metadata");
                if (code) {
                    cell.putNull("execution_count");
                    cell.putArray("outputs");
                } else if (!attachments.isEmpty()) {
                    cell.set("attachments", attachments);
                }
                cell.put("source", String.join("\n", source));
            }
            source.clear();
            attachments = JsonText.object();
        }
    }
}
