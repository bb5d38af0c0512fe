package yangguang.documents;

import java.time.LocalDate;
import yangguang.law.rules.Citation;

/**
 * Until when a document has to be public.
 *
 * @param remaining working days left after today; 0 on the day itself, negative when it has passed
 * @param provisional 暂定: the holidays of that year are not announced yet
 */
public record Due(LocalDate day, int remaining, boolean provisional, Citation law) {}
