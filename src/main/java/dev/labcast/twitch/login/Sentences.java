package dev.labcast.twitch.login;

/// What the person is told about the login.
final class Sentences {
    static final String OUT = "Labcast is not logged in to Twitch; run 'labcast twitch login'.";
    static final String LOST =
            "Twitch does not accept Labcast's login any more (it ends after 30 days without use,"
                    + " with a new password, when you take it away, or when Labcast is cut off"
                    + " while renewing it); run 'labcast twitch login'.";
    static final String WRONG_APP =
            "Twitch does not know the client id in the settings, or it is not one of a public"
                    + " client; see 'clientId' below 'twitch' in the guide.";
    static final String OTHER_APP =
            "The login to Twitch was made with another client id than the settings have now; run"
                    + " 'labcast twitch login'.";
    static final String AWAY = "Twitch does not answer just now; Labcast tries again.";
    static final String NO_CODE = "Twitch does not answer; check the network and try again.";
    static final String NO_STORE =
            "The login to Twitch cannot be written to the disk; make room for it, or check the"
                    + " permissions of the settings' folder.";
    static final String DENIED = "The login was denied on Twitch's page.";
    static final String EXPIRED =
            "Nobody confirmed the code in time; run 'labcast twitch login' for a new one.";

    private Sentences() {}
}
