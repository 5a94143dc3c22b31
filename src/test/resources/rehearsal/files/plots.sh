# Writes pictures without any tool: SVGs that change, PNGs of one grey pixel, and halves of PNGs.
pixel=iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==
for i in $(seq 1 100000); do
  if ((i % 7 == 0)); then
    base64 -d <<<"$pixel" >"plots/pixel-$i.png"
  elif ((i % 11 == 0)); then
    base64 -d <<<"${pixel:0:60}" >"plots/half-$i.png"
  else
    printf '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48"><rect width="%d" height="%d" fill="teal"/></svg>\n' \
      $((i % 60 + 1)) $((i % 45 + 1)) >"plots/bar-$((i % 20)).svg"
  fi
  sleep 0.1
done
