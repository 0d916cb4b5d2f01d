package press.linecaster.paper;

import java.net.URI;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.linecaster.kernel.AddressPath;

/// What the publisher has decided about the paper.
///
/// @param name as on the front page; one line of at most 200 characters, as UTF-16 counts them here and below
/// @param tagline a short line under the name, at most 300 characters; may be empty
/// @param address where readers find it: http or https, host and port, without a slash at the end
/// @param language of the pages' own words and of articles that do not say theirs
/// @param zone in which dates are shown
/// @param permalinks how the addresses of articles are made
/// @param about a few sentences for the footer, at most 2,000 characters; may be empty
/// @param notice a line that stands above everything, such as that this is a demonstration, at most 300
///     characters; may be absent
/// @param articlesPerPage 5 to 100
/// @param look what it looks like
/// @param dates how days are written
/// @param feeds how much of an article they carry
/// @param ads the content of `ads.txt` (IAB Tech Lab, ads.txt 1.1), at most 500,000 characters; empty for a
///     paper without one
/// @param hot how it is found out what is hot
/// @param flow how articles go through the newsroom
/// @param signIn how people of the newsroom come in
public record Paper(
        String name,
        String tagline,
        URI address,
        Locale language,
        ZoneId zone,
        PermalinkPattern permalinks,
        String about,
        @Nullable String notice,
        int articlesPerPage,
        Look look,
        DateStyle dates,
        FeedContent feeds,
        String ads,
        HotRules hot,
        FlowRules flow,
        SignInRule signIn) {

    static final String ADDRESS_RULE =
            "the paper's address must be scheme and host without a slash at the end, as https://paper.example; was ";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_ABOUT = 2_000;
    /// Of large publishers who sell through many.
    private static final int LONGEST_ADS = 500_000;

    public Paper {
        if (name.isBlank()) throw new IllegalArgumentException("the paper's name is empty");
        Wording.requireLine("the paper's name", name, LONGEST_NAME);
        Wording.requireLine("the tagline", tagline, LONGEST_LINE);
        if (!isAddress(address)) throw new IllegalArgumentException(ADDRESS_RULE + address);
        if (language.getLanguage().isEmpty()) throw new IllegalArgumentException("the paper has no language");
        Wording.requireText("what is said about the paper", about, LONGEST_ABOUT);
        if (notice != null) Wording.requireLine("the notice", notice, LONGEST_LINE);
        if (articlesPerPage < 5 || articlesPerPage > 100)
            throw new IllegalArgumentException("articles per page must be 5 to 100, was " + articlesPerPage);
        Wording.requireText("ads.txt", ads, LONGEST_ADS);
    }

    /// A paper that has decided what every paper must, and nothing more.
    public Paper(
            String name,
            String tagline,
            URI address,
            Locale language,
            ZoneId zone,
            PermalinkPattern permalinks,
            String about,
            @Nullable String notice,
            int articlesPerPage) {
        this(
                name,
                tagline,
                address,
                language,
                zone,
                permalinks,
                about,
                notice,
                articlesPerPage,
                Look.STANDARD,
                DateStyle.MEDIUM,
                FeedContent.SUMMARY,
                "",
                HotRules.STANDARD,
                FlowRules.STANDARD,
                SignInRule.PASSWORD);
    }

    /// The same paper under another name.
    public Paper withName(String name) {
        return with(Map.of(Setting.NAME, name));
    }

    /// The same paper, to be found elsewhere.
    public Paper withAddress(URI address) {
        return with(Map.of(Setting.ADDRESS, address.toString()));
    }

    /// The same paper with some settings decided anew.
    /// @param decided empty for a setting that is to have its default again
    /// @throws IllegalArgumentException that says which setting cannot be that, and what it can be
    public Paper with(Map<Setting, String> decided) {
        var texts = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) texts.put(setting, setting.of(this));
        texts.putAll(decided);
        return Setting.paper(texts);
    }

    private static boolean isAddress(URI address) {
        return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                && address.getHost() != null
                && address.getUserInfo() == null
                && address.getRawPath().isEmpty()
                && address.getQuery() == null
                && address.getFragment() == null;
    }

    /// Makes a path absolute, and writes it so that it can stand anywhere: addresses are shown as they were claimed,
    /// which need not be percent-encoded.
    public String absolute(String path) {
        return address + AddressPath.escape(path);
    }
}
