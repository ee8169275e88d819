package org.tadamun.actions.action.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** How a head-count was found; a number without its method cannot be defended. */
@Worded("actions.counting")
public enum CountingMethod {
  COUNTED,
  ESTIMATED_BY_HOSTS,
  POLICE,
  PRESS
}
