/** 命令行: the command line, one class a command. Knows every module; nobody knows it. */
@ApplicationModule(displayName = "命令行")
@NullMarked
package yangguang.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
