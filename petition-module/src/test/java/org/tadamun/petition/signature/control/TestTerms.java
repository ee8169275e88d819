package org.tadamun.petition.signature.control;

import org.tadamun.kernel.text.boundary.Countries;

/** What holds for an open petition, for tests of other packages. */
public final class TestTerms {

  private TestTerms() {}

  public static SigningTerms.Terms open() {
    return Terms.open();
  }

  /** Of a campaign that addresses no country. */
  public static SigningTerms.Terms withoutTarget() {
    return Terms.withoutTarget();
  }

  public static SignaturePolicy policy() {
    return new SignaturePolicy(new Countries());
  }
}
