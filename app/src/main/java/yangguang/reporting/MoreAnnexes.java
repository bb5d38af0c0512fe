package yangguang.reporting;

import java.util.List;

/** Whoever has something that belongs behind the report of a body. */
public interface MoreAnnexes {
    List<ReportWording.Annex> of(long bodyId, int year);
}
