/** The pages of the registers, built from their definitions. */
@NullMarked
package yangguang.registers.web;

import org.jspecify.annotations.NullMarked;
