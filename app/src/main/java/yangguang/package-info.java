/** 阳光: the platform. Each package below is a capability; its base package is its promise. */
@NullMarked
package yangguang;

import org.jspecify.annotations.NullMarked;
