package org.tadamun.actions.action.entity;

/** How a head-count came about; without it a number cannot be defended. */
public enum CountingMethod {
  COUNTED,
  ESTIMATED_BY_HOSTS,
  POLICE,
  PRESS
}
