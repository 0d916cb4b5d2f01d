package press.linecaster.newsroom;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.linecaster.kernel.Ids;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.Sections;

/// What filters can be set to.
@Component
class Choices {

    private final Planning planning;
    private final Sections sections;

    Choices(Planning planning, Sections sections) {
        this.planning = planning;
        this.sections = sections;
    }

    /// Those who can be given something.
    /// @param chosen as [DeskQuery#toValue] has it
    List<Choice> people(String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "Anybody", chosen.isEmpty()));
        choices.add(new Choice(DeskQuery.NOBODY, "Nobody yet", chosen.equals(DeskQuery.NOBODY)));
        for (var each : planning.writers()) {
            var value = Ids.inAddress(each.id().value());
            choices.add(new Choice(value, each.name(), value.equals(chosen)));
        }
        return choices;
    }

    List<Choice> sections(@Nullable SectionId chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "Any section", chosen == null));
        for (var section : sections.tree().all())
            choices.add(new Choice(
                    Long.toString(section.id().value()),
                    section.name(),
                    section.id().equals(chosen)));
        return choices;
    }
}
