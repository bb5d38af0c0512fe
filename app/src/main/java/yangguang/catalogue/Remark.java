package yangguang.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 说明: what a body says of one of its columns: why it is empty, or that it was looked through.
 *
 * @param promised 预计公开日期: when something will stand there, if anybody knows
 * @param on the day on which it was said
 */
public record Remark(String words, @Nullable LocalDate promised, LocalDate on, String by) {}
