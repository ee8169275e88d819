package org.tadamun.kernel.staff.entity;

import java.time.Duration;

/** For what a link was made, and how long it can be used. */
public enum TokenPurpose {
  INVITATION(Duration.ofDays(7)),
  PASSWORD(Duration.ofHours(1)),
  ADMINISTRATOR(Duration.ofHours(1));

  private final Duration life;

  TokenPurpose(Duration life) {
    this.life = life;
  }

  public Duration life() {
    return life;
  }
}
