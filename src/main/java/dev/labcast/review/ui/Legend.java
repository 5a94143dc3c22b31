package dev.labcast.review.ui;

import dev.labcast.session.Counted;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/// The timeline's signs with their meaning and how many there are; what a session has none of is
/// left out. JavaFX thread.
final class Legend extends HBox {

    Legend(int marks, Landmarks landmarks) {
        getStyleClass().add("legend");
        setMinWidth(0);
        FontIcon flag = new FontIcon(MaterialDesignB.BOOKMARK);
        flag.getStyleClass().add("mark-flag");
        add(marks, "mark", flag);
        Path square = new Path();
        FactLane.square(square, 0, 0);
        square.getStyleClass().add("plot-sign");
        add(landmarks.plots().size(), "plot", square);
        Path cross = new Path();
        FactLane.cross(cross, 0, 0);
        cross.getStyleClass().add("mask-sign");
        add(landmarks.masks().size(), "masking", cross);
        Region hatch = new Region();
        hatch.getStyleClass().add("hidden-sign");
        add(landmarks.hidden().size(), "hidden stretch", hatch);
        // Half a legend explains nothing: in a narrow window the tooltips have to do.
        widthProperty().subscribe(width -> setVisible(width.doubleValue() + 0.5 >= prefWidth(-1)));
    }

    private void add(int number, String noun, Node sign) {
        if (number > 0) {
            String plural =
                    noun.endsWith("ch") && number != 1
                            ? number + " " + noun + "es"
                            : Counted.of(number, noun);
            Label label = new Label(plural, sign);
            getChildren().add(label);
        }
    }
}
