package yangguang.registers.web;

import java.util.List;
import yangguang.law.registers.Definition;

/** A sentence that names no register, and the registers to choose from. */
public record SayPage(String sentence, List<Definition> registers) {}
