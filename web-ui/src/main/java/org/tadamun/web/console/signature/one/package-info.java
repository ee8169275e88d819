/** The pages that decide about one signature and then lead back to the list. */
package org.tadamun.web.console.signature.one;
