package yangguang.documents;

import java.util.stream.Stream;
import yangguang.access.NotAllowed;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.Permission.Closed;
import yangguang.documents.Permission.NeedsRole;
import yangguang.documents.Permission.Open;

/** Who may do what with a document, and when: the one place that knows. */
public final class Permissions {
    private Permissions() {}

    public static Permission ask(Move move, Document document, Viewer viewer) {
        if (document.bodyId() != viewer.bodyId()) return new Closed("documents.closed.body");
        if (document.withdrawal() != null) return new Closed("documents.closed.withdrawn");
        if (!standsFor(move, document)) {
            return new Closed("documents.closed.stage." + document.edition().stage().name());
        }
        return switch (move) {
            case DECIDE -> atStation(document.edition(), viewer);
            case PUBLISH, SCHEDULE -> toPublic(document.edition(), withRole(move, viewer));
            case EDIT, SUBMIT, TAKE_BACK, CANCEL_SCHEDULE, CORRECT, WITHDRAW, END, DISCARD ->
                    withRole(move, viewer);
        };
    }

    /** While a correction is on its way, what is public can still be withdrawn or ended. */
    private static boolean standsFor(Move move, Document document) {
        return switch (move) {
            case WITHDRAW, END -> document.isPublic();
            case EDIT,
                    SUBMIT,
                    TAKE_BACK,
                    DECIDE,
                    PUBLISH,
                    SCHEDULE,
                    CANCEL_SCHEDULE,
                    CORRECT,
                    DISCARD ->
                    document.edition().stage().permits(move);
        };
    }

    private static Permission withRole(Move move, Viewer viewer) {
        return move.roles().stream().anyMatch(viewer::has)
                ? new Open()
                : new NeedsRole(move.usual());
    }

    /** One person takes all steps of a station, and never their own work. */
    private static Permission atStation(Edition edition, Viewer viewer) {
        Chain.Station station = edition.station();
        if (station == null) return new Closed("documents.closed.stage." + edition.stage().name());
        for (Step step : station.steps()) {
            if (!viewer.has(step.role())) return new NeedsRole(step.role());
        }
        return edition.isWorkOf(viewer.personId())
                ? new Closed("documents.closed.own")
                : new Open();
    }

    private static Permission toPublic(Edition edition, Permission byRole) {
        boolean proactive = edition.content().disclosure().attribute() == Attribute.PROACTIVE;
        return proactive || !byRole.isOpen()
                ? byRole
                : new Closed("documents.closed.not-proactive");
    }

    /** Who writes a document, and who reviews it, decides on what was found in it. */
    public static boolean decidesOnFindings(Viewer viewer) {
        return Stream.of(Role.EDITOR, Role.REVIEWER, Role.SECRECY_REVIEWER, Role.APPROVER)
                .anyMatch(viewer::has);
    }

    /** Whether the viewer is one of those who look at documents in the office at all. */
    public static boolean worksWithDocuments(Viewer viewer) {
        return viewer.roles().stream().anyMatch(role -> role != Role.REQUEST_OFFICER);
    }

    /**
     * @throws NotAllowed for one who does not
     */
    public static void mustWorkWithDocuments(Viewer viewer) {
        if (!worksWithDocuments(viewer)) throw new NotAllowed(Role.EDITOR);
    }
}
