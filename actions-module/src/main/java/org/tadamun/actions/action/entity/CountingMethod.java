package org.tadamun.actions.action.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** How a head-count came about; without it a number cannot be defended. */
@Worded("actions.counting")
public enum CountingMethod {
  COUNTED,
  ESTIMATED_BY_HOSTS,
  POLICE,
  PRESS
}
