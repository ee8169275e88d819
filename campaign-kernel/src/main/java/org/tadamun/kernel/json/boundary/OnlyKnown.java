package org.tadamun.kernel.json.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A request of conditions, of a command, or of somebody's wishes about himself. What is not known
 * of a thing is passed over, and less is stored; a condition that is passed over means more than
 * was asked for, a day beside a command that it is of now, and whose wish to be seen by fewer is
 * passed over believes that it holds. So it is refused at its name. So is a part that would replace
 * something on record, where a slip would be taken for nothing.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnlyKnown {}
