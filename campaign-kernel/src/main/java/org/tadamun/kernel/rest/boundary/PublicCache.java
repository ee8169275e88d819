package org.tadamun.kernel.rest.boundary;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;

/**
 * Marks a public GET whose answer anybody may keep for five seconds: it gets {@code Cache-Control},
 * an {@code ETag} of its content (and version, by {@link EditableAnswer}), 304 where the caller has
 * it already, and CORS for all. What is older than the request says so ({@link Dated}), and is kept
 * for what is left of the five.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface PublicCache {

  /** An answer that may have been kept here for a while. */
  interface Dated {

    /** The moment whose state it is. */
    Instant asOf();
  }
}
