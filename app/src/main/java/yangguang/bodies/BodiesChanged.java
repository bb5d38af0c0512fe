package yangguang.bodies;

/** The tree of bodies is no longer what it was. */
public sealed interface BodiesChanged permits BodyAdded, BodyChanged, BodyMoved {}
