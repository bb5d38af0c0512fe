/** 登记簿: what is recorded where it happens, defined as data: its fields, what it counts, its law. */
@NullMarked
package yangguang.law.registers;

import org.jspecify.annotations.NullMarked;
