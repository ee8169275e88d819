package org.tadamun.kernel.rest.boundary;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;

/**
 * Marks a public GET whose answer may be cached for five seconds. It gets {@code Cache-Control}, an
 * {@code ETag} of its content (and version, by {@link EditableAnswer}), 304 where the caller has it
 * already, and CORS for all. A {@link Dated} answer that is older than the request says so, and may
 * be cached only for the rest of the five seconds.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface PublicCache {

  /** An answer that may have been cached in this server for a while. */
  interface Dated {

    /** The moment whose state it shows. */
    Instant asOf();
  }
}
