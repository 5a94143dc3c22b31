/// The review window, drawn over the same views as the stage.
@NullMarked
package dev.labcast.review.ui;

import org.jspecify.annotations.NullMarked;
