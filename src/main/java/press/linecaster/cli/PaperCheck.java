package press.linecaster.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import press.linecaster.paper.Paper;
import press.linecaster.paper.Setting;
import press.linecaster.paper.Settings;

/// Whether the settings of the paper that the database keeps can be what they are.
final class PaperCheck {

    private static final String WHAT = "paper";

    private PaperCheck() {}

    /// @param connection to a database with the tables of this version
    static Finding examine(Connection connection) throws SQLException {
        var texts = new EnumMap<Setting, String>(Setting.class);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select name, content from setting")) {
            while (rows.next()) {
                var text = rows.getString("content");
                Setting.called(rows.getString("name")).ifPresent(setting -> texts.put(setting, text));
            }
        }
        try {
            var paper = Settings.UNDECIDED.with(texts);
            return texts.containsKey(Setting.NAME) ? examine(paper, connection) : unnamed();
        } catch (IllegalArgumentException e) {
            return Finding.ill(WHAT, String.valueOf(e.getMessage()), SettingsCommand.MENDING);
        }
    }

    private static Finding unnamed() {
        return Finding.odd(WHAT, "nobody has named it yet", "linecaster settings set name NAME");
    }

    private static Finding examine(Paper paper, Connection connection) throws SQLException {
        var logo = paper.look().logo();
        if (logo != null && !isPicture(logo, connection))
            return Finding.ill(
                    WHAT, "its logo, picture " + logo + ", is not in the library", "linecaster settings set logo FILE");
        return Finding.well(WHAT, paper.name() + ", " + paper.address());
    }

    private static boolean isPicture(long media, Connection connection) throws SQLException {
        try (var question =
                connection.prepareStatement("select 1 from media where id = ? and kind = 'PICTURE' and stored")) {
            question.setLong(1, media);
            try (var rows = question.executeQuery()) {
                return rows.next();
            }
        }
    }
}
