package press.linecaster.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// An article as the index knows it: all that it takes to find it, and nothing to be shown. Words have been
/// cut and reduced by [Language] already, so that every index finds the same.
///
/// @param language what the words are reduced by, see [Language#code]
/// @param headline reduced words in order, each with its language in front, see [Language#words]
/// @param names likewise, of what it is filed under: its authors, sections and tags
/// @param spellings the words of all of it as they are spelled, folded: what a mistyped word can be
///     corrected to
/// @param openers the words of its headline as they are spelled, folded: what suggestions are found by
/// @param marks what it is filed under, see [Marks]
/// @param from the moment since which readers may find it
/// @param until the moment before which they may
/// @param fingerprint of its text, see [Fingerprint]
record Entry(
        long id,
        String language,
        List<String> headline,
        List<String> standfirst,
        List<String> body,
        List<String> names,
        Set<String> spellings,
        Set<String> openers,
        Set<String> marks,
        Instant from,
        Instant until,
        Fingerprint fingerprint) {}
