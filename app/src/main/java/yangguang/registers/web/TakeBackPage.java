package yangguang.registers.web;

import yangguang.law.registers.Definition;
import yangguang.pages.Problems;
import yangguang.registers.Entry;

/** Asks why an entry is taken back. */
public record TakeBackPage(Definition register, Entry entry, String reason, Problems problems) {}
