// The check character of a unified social credit code, as GB 32100-2015 computes it.

/** The 31 characters of GB 32100-2015: no I, O, S, V, Z. A character's place is its value. */
export const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const modulus = 31;

/** The check character that belongs after these 17 characters. */
export function usccCheck(body: string): string {
  let [sum, weight] = [0, 1];
  for (const character of body) {
    sum += usccAlphabet.indexOf(character) * weight;
    weight = (weight * 3) % modulus;
  }
  return usccAlphabet.charAt((modulus - (sum % modulus)) % modulus);
}
