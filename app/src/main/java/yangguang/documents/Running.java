package yangguang.documents;

import java.time.LocalDate;

/** A document that runs against its 20 working days. */
record Running(long id, long bodyId, String title, LocalDate madeOn) {}
