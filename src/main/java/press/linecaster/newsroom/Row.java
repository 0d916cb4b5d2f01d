package press.linecaster.newsroom;

import java.util.List;
import press.linecaster.articles.DeskRow;

/// An article in a list, on the board or among what somebody has to do.
///
/// @param address of the editor
/// @param headline never empty
/// @param place the name of its main section; may be empty
/// @param bylines names
/// @param assignee who has been given it; empty for nobody
/// @param stage what it is called
/// @param due when it is due; empty for whenever
/// @param marks who has it open, and what notes wait; see [DeskMarks]
record Row(
        DeskRow article,
        String address,
        String id,
        String headline,
        String place,
        String bylines,
        String assignee,
        String stage,
        String due,
        boolean isOverdue,
        boolean isScheduled,
        List<String> marks) {

    Row {
        marks = List.copyOf(marks);
    }

    /// Of the colour of its stage.
    String kind() {
        return isScheduled ? "scheduled" : article.stage().name().toLowerCase(java.util.Locale.ROOT);
    }
}
