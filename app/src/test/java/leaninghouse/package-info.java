/** A small house with a wall that is broken on purpose: it shows that the check can fail. */
package leaninghouse;
