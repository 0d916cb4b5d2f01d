package press.linecaster.fronts;

import press.linecaster.sections.SectionId;

/// An arranged page: home, or the front of a section.
public record FrontId(long value) {

    public static final FrontId HOME = new FrontId(0);

    public static FrontId of(SectionId section) {
        return new FrontId(section.value());
    }
}
