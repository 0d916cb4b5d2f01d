package press.linecaster.kernel;

/// Something that has happened to the paper, as a past-tense record of ids and facts: never an entity, since
/// who reads it later must look at what is true then. Each module has one sealed hierarchy and announces it
/// by a [ChangeKinds].
public interface Change {}
