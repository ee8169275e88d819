package org.tadamun.system.browser;

/** A staff member with an account of the console. */
public record Staff(String name, String email, String password) {

  private static final String PASSWORD = "nine lanterns over the harbour";

  public static Staff named(String name) {
    return new Staff(name, name.toLowerCase().replace(' ', '.') + "@example.org", PASSWORD);
  }

  public Staff withPassword(String other) {
    return new Staff(name, email, other);
  }
}
