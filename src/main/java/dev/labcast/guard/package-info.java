/// The waist between private and public: drafts come in, only cleared content leaves.
@NullMarked
package dev.labcast.guard;

import org.jspecify.annotations.NullMarked;
