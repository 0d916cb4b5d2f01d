package press.linecaster.newsroom;

import java.util.List;
import press.linecaster.people.Role.Right;

/// Where one can go from every screen, in the order of the menu. A screen says by its `place` which entry it is part
/// of; entries show to whom has the right.
enum Places {
    WORK("My work", "/newsroom/", Group.DESK, Right.WRITE),
    ARTICLES("Articles", "/newsroom/articles", Group.DESK, Right.WRITE),
    BOARD("Board", "/newsroom/board", Group.DESK, Right.WRITE),
    CALENDAR("Calendar", "/newsroom/calendar", Group.DESK, Right.WRITE),
    PICTURES("Pictures", "/newsroom/pictures", Group.DESK, Right.WRITE),
    SECTIONS("Sections", "/newsroom/sections", Group.PAPER, Right.ARRANGE_PAPER),
    TAGS("Tags", "/newsroom/tags", Group.PAPER, Right.ARRANGE_PAPER),
    AUTHORS("Authors", "/newsroom/authors", Group.PAPER, Right.ARRANGE_PAPER),
    REDIRECTS("Redirects", "/newsroom/redirects", Group.PAPER, Right.ARRANGE_PAPER),
    COMMENTS("Comments", "/newsroom/comments", Group.DESK, Right.MODERATE),
    FRONTS("Fronts", "/newsroom/fronts", Group.PAPER, Right.ARRANGE_PAPER),
    MENUS("Menus", "/newsroom/menus", Group.PAPER, Right.ARRANGE_PAPER),
    PAGES("Pages", "/newsroom/pages", Group.PAPER, Right.ARRANGE_PAPER),
    SETTINGS("Settings", "/newsroom/settings", Group.PAPER, Right.MANAGE_PAPER),
    PEOPLE("People", "/newsroom/people", Group.HOUSE, Right.MANAGE_PEOPLE),
    TOKENS("Programs", "/newsroom/tokens", Group.HOUSE, Right.MANAGE_PEOPLE),
    AUDIT("Who did what", "/newsroom/audit", Group.HOUSE, Right.SEE_AUDIT_TRAIL);

    /// What belongs together: the desk stands in the bar itself, the others each open from one entry of it.
    enum Group {
        DESK(""),
        PAPER("The paper"),
        HOUSE("The house");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private final String title;
    private final String path;
    private final Group group;
    private final Right right;

    Places(String title, String path, Group group, Right right) {
        this.title = title;
        this.path = path;
        this.group = group;
        this.right = right;
    }

    String title() {
        return title;
    }

    String path() {
        return path;
    }

    /// What there is in a group for whoever looks at this screen.
    static List<Places> of(Group group, Screen screen) {
        return List.of(values()).stream()
                .filter(place -> place.group == group && screen.may(place.right))
                .toList();
    }

    boolean isOf(Screen screen) {
        return screen.place().equalsIgnoreCase(name());
    }
}
