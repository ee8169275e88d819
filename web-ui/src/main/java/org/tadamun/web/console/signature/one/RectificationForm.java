package org.tadamun.web.console.signature.one;

import java.io.Serializable;
import org.tadamun.petition.signature.boundary.erasure.ErasureRequestWay;
import org.tadamun.petition.signature.boundary.rectification.RightWords;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.rectification.RectificationReason;

/** The rectified data of a signer; filled with the stored data at first. */
public class RectificationForm implements Serializable {

  private String givenName;
  private String familyName;
  private String country;
  private String locality;
  private String organisation;
  private String language;
  private ErasureRequestWay asked;
  private RectificationReason reason;

  RectificationForm(Signer present) {
    givenName = present.givenName();
    familyName = present.familyName();
    country = present.country();
    locality = present.locality();
    organisation = present.organisation();
    language = present.language();
  }

  RightWords words() {
    return new RightWords(
        givenName, familyName, country, locality, organisation, language, asked, reason);
  }

  public String getGivenName() {
    return givenName;
  }

  public void setGivenName(String givenName) {
    this.givenName = givenName;
  }

  public String getFamilyName() {
    return familyName;
  }

  public void setFamilyName(String familyName) {
    this.familyName = familyName;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getLocality() {
    return locality;
  }

  public void setLocality(String locality) {
    this.locality = locality;
  }

  public String getOrganisation() {
    return organisation;
  }

  public void setOrganisation(String organisation) {
    this.organisation = organisation;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public ErasureRequestWay getAsked() {
    return asked;
  }

  public void setAsked(ErasureRequestWay asked) {
    this.asked = asked;
  }

  public RectificationReason getReason() {
    return reason;
  }

  public void setReason(RectificationReason reason) {
    this.reason = reason;
  }
}
