package org.tadamun.petition.eventpass.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** Whether a pass can be used now, or why not; follows from clock and count. */
@Worded("eventpass.state")
public enum PassState {
  UPCOMING,
  VALID,
  USED_UP,
  OVER,
  REVOKED
}
