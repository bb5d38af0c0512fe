@NullMarked
package yangguang.catalogue.web;

import org.jspecify.annotations.NullMarked;
