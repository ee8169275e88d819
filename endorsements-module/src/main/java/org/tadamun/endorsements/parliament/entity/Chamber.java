package org.tadamun.endorsements.parliament.entity;

import org.tadamun.kernel.json.boundary.PlainName;
import org.tadamun.kernel.text.entity.LocalizedText;

/** A house of a parliament, such as the House of Commons of GB. */
public record Chamber(@PlainName LocalizedText name, String country) {

  public static final int NAME_MAX = 150;
}
