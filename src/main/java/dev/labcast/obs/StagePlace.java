package dev.labcast.obs;

/// The stage window as the desk knows it: what OBS is to capture.
///
/// @param title of the window, by which OBS finds it
/// @param bright whether the window shows something that is not black just now
/// @param region where it is on its screen
public record StagePlace(String title, boolean bright, Region region) {

    /// A part of a screen in px of that screen.
    ///
    /// @param screens how many there are; of several it is not known which is which in OBS's list
    public record Region(
            int screens, int x, int y, int width, int height, int screenWidth, int screenHeight) {

        boolean onTheOnlyScreen() {
            return screens == 1;
        }
    }
}
