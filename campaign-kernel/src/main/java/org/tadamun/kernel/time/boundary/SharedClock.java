package org.tadamun.kernel.time.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.time.control.DatabaseClock;

/**
 * The one clock that all nodes share. It is for claims that another node takes over when their time
 * has passed, and for waiting times that concern all nodes: by its own clock, a node two minutes
 * ahead would take over from one that is alive (docs/adr/202). It is PostgreSQL's clock, read by a
 * query; with Derby there is one node, and its own clock.
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

  /** The present moment, in milliseconds; not that of the transaction's beginning. */
  public Instant now() {
    return url.startsWith("jdbc:postgresql:") ? database.now() : clock.instant();
  }
}
