package dev.labcast.audit;

import java.io.IOException;

/// One thing that an audit looks for. Used by one thread.
sealed interface Check
        permits SecretsCheck,
                NamesCheck,
                PathsCheck,
                PicturesCheck,
                MediaCheck,
                InvisibleCheck,
                FolderCheck,
                LicenceCheck {

    void run(Audited audited, Findings into) throws IOException;
}
