package dev.labcast.twitch;

import com.github.philippheuer.credentialmanager.CredentialManager;
import com.github.philippheuer.credentialmanager.CredentialManagerBuilder;
import com.github.philippheuer.credentialmanager.domain.OAuth2Credential;
import com.github.twitch4j.auth.providers.TwitchIdentityProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers Twitch4J's questions about a login without asking anybody: whose it is, is known before
/// the chat is made, and whether it is good, the chat says. Twitch4J would ask the real Twitch,
/// wherever the chat is. Twitch4J's threads.
final class KnownIdentity extends TwitchIdentityProvider {
    private static final int LONG_SECONDS = 3_600;

    KnownIdentity(TwitchPlace place) {
        super("", "", "", place.id().toString());
    }

    CredentialManager manager() {
        CredentialManager manager = CredentialManagerBuilder.builder().build();
        manager.registerIdentityProvider(this);
        return manager;
    }

    static OAuth2Credential credential(ChatLogin login) {
        return credential(login.token(), login.userId(), login.login());
    }

    /// Twitch4J empties the lists of the one it has before it fills them from the answer.
    @Override
    public Optional<OAuth2Credential> getAdditionalCredentialInformation(OAuth2Credential known) {
        return Optional.of(
                credential(known.getAccessToken(), known.getUserId(), known.getUserName()));
    }

    private static OAuth2Credential credential(String token, String userId, String login) {
        return new OAuth2Credential(
                PROVIDER_NAME,
                token,
                "",
                userId,
                login,
                LONG_SECONDS,
                new ArrayList<>(List.of("chat:read", "chat:edit")));
    }

    @Override
    public Optional<Boolean> isCredentialValid(OAuth2Credential credential) {
        return Optional.of(true);
    }
}
