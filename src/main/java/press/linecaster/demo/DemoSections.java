package press.linecaster.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;

/// The sections of the demo edition.
final class DemoSections {

    private record Branch(String slug, String name, String description, List<Branch> beneath) {}

    private static final List<Branch> TREE = List.of(
            new Branch(
                    "health-welfare",
                    "Health & Welfare",
                    "Care, climate, memory and arrival: how the country looks after people.",
                    List.of(
                            leaf("environmental-energy-policies", "Environmental & Energy Policies"),
                            leaf("historical-cultural-context", "Historical & Cultural Context"),
                            leaf("immigration-border-policies", "Immigration & Border Policies"))),
            new Branch(
                    "innovation",
                    "Innovation",
                    "What is new in how the country is run, judged and connected.",
                    List.of(
                            leaf("international-relations", "International Relations"),
                            leaf("judiciary-legal-matters", "Judiciary & Legal Matters"),
                            leaf("presidential-news", "Presidential News"),
                            leaf("regional-spotlights", "Regional Spotlights"))),
            new Branch(
                    "national-security",
                    "National Security",
                    "Defense, intelligence and what keeps the lights on.",
                    List.of()),
            new Branch(
                    "scandals-investigations",
                    "Scandals & Investigations",
                    "What somebody would rather not see in print.",
                    List.of(
                            leaf("social-issues-advocacy", "Social Issues & Advocacy"),
                            leaf("technology-innovation", "Technology & Innovation"))),
            new Branch(
                    "white-house-news",
                    "White House News",
                    "The presidency, the agencies and the Capitol at the other end of the avenue.",
                    List.of(
                            leaf("us-foreign-policy", "U.S. Foreign Policy"),
                            leaf("us-government-agencies", "U.S. Government Agencies"),
                            leaf("us-legislative-updates", "U.S. Legislative Updates"),
                            leaf("us-political-landscape", "U.S. Political Landscape"))));

    private DemoSections() {}

    /// Makes the sections, and tells their ids by path, such as `innovation/presidential-news`.
    static Map<String, SectionId> plant(Sections sections) {
        var planted = new HashMap<String, SectionId>();
        for (var top : TREE) {
            var parent = sections.add(null, new Slug(top.slug()), top.name(), SafeHtml.text(top.description()));
            planted.put(top.slug(), parent.id());
            for (var child : top.beneath()) {
                var section = sections.add(
                        parent.id(), new Slug(child.slug()), child.name(), SafeHtml.text(child.description()));
                planted.put(top.slug() + "/" + child.slug(), section.id());
            }
        }
        return planted;
    }

    private static Branch leaf(String slug, String name) {
        return new Branch(slug, name, "", List.of());
    }
}
