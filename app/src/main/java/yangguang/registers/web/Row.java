package yangguang.registers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.registers.Entry;
import yangguang.registers.Left;

/**
 * An entry in a list.
 *
 * @param columns what stands in each column
 * @param late it came after the time that another entry set
 * @param left until it is due, or null
 */
public record Row(
        Entry entry, String body, List<List<String>> columns, boolean late, @Nullable Left left) {}
