/** How news are mailed to those who agreed, portion by portion. */
package org.tadamun.petition.signature.control.news;
