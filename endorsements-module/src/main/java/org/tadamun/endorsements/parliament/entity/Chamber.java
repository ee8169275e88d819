package org.tadamun.endorsements.parliament.entity;

import org.tadamun.kernel.json.boundary.PlainName;
import org.tadamun.kernel.text.entity.LocalizedText;

/** A house of a parliament: the House of Commons of GB, the one of CA. */
public record Chamber(@PlainName LocalizedText name, String country) {

  public static final int NAME_MAX = 150;
}
