/**
 * Events about signatures for other subjects, fired at once, in the transaction if there is one.
 */
package org.tadamun.petition.signature.boundary.event;
