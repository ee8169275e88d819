package org.tadamun.kernel.time.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.time.control.DatabaseClock;

/**
 * The one clock that all nodes see, for what one claims for a while and another takes over when
 * that is past, and for what all wait from the moment at which one did something: by its own clock
 * a node two minutes ahead takes it from one that lives (docs/adr/202). That of the PostgreSQL,
 * which it asks; with Derby there is one node, with its own.
 */
@ApplicationScoped
public class SharedClock {

  @EJB private DatabaseClock database;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.database.url")
  private String url;

  protected SharedClock() {}

  SharedClock(String url, DatabaseClock database, Clock clock) {
    this.url = url;
    this.database = database;
    this.clock = clock;
  }

  /** In milliseconds, and as it is now: not as it was when the transaction began. */
  public Instant now() {
    return url.startsWith("jdbc:postgresql:") ? database.now() : clock.instant();
  }
}
